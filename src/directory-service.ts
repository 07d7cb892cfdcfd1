import type pg from "pg";
import {
  type DirectoryIndex,
  directoryChannel,
  openDirectoryIndex,
  searchLanguage,
} from "./features/directory/index.ts";
import type { Services } from "./shared/http/app-env.ts";
import { listen } from "./shared/jobs/listen.ts";
import { findVoikkoFile, openVoikko, type Voikko, VoikkoFileError } from "./shared/voikko/index.ts";

/** How the directory is searched in this process: with a dictionary of Finnish where the machine has one. */
function directoryLanguage({ config, log }: Pick<Services, "config" | "log">) {
  return searchLanguage(openDictionary());

  function openDictionary(): Voikko | undefined {
    const path = config.voikkoFile ?? findVoikkoFile();
    try {
      const dictionary = openVoikko(path);
      if (config.voikkoFile && !dictionary) log.warn("directory.no-dictionary", { file: config.voikkoFile });
      return dictionary;
    } catch (error) {
      if (!(error instanceof VoikkoFileError)) throw error;
      log.error("directory.bad-dictionary", error);
      return undefined;
    }
  }
}

/** Keeps this process's index of the directory. `login`: a connection beside the pool that hears of changes. */
export const startDirectory = (services: Services, login: pg.ClientConfig): DirectoryIndex =>
  openDirectoryIndex({
    ...services,
    language: directoryLanguage(services),
    wake: (ring) => listen({ connection: login, channel: directoryChannel, log: services.log }, ring),
  });
