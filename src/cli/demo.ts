import { openDatabase } from "../shared/db/database.ts";
import { openPool } from "../shared/db/pool.ts";
import type { Command } from "./command.ts";

export const demo: Command = {
  name: "demo",
  summary: "",
  usage: "demo",
  async run() {
    void openDatabase;
    void openPool;
    return 0;
  },
};
export async function fillWithDemo(_: object): Promise<string[]> {
  return [];
}
