import type { VNode } from "preact";
import type { AppContext } from "../../shared/http/app-env.ts";
import { requireForm } from "../../shared/http/read-form.ts";
import type { PartnerRequests } from "../group-support/index.ts";
import { longest, RoomAnswerForm, tooLong } from "./group-meetings.forms.ts";
import { answerAsk, askedOf } from "./room-asks.ts";
import { AskedRooms } from "./room-asks.views.tsx";

/** Rooms are what a group asks its partners for. */
export const roomRequests: PartnerRequests = {
  shown: (c, { id, path }) => shown(c, id, path),
  answer: async (c, { id, path }) => {
    const { room: roomId, word, answer } = await requireForm(c, RoomAnswerForm);
    const error = tooLong(word, longest.room);
    if (error) return shown(c, id, path, { roomId, word, error });
    // What has been taken back meanwhile is not on the page any more.
    await answerAsk(c.var.services, id, { roomId, state: answer, word });
    return undefined;
  },
};

async function shown(
  c: AppContext,
  partnerId: string,
  path: string,
  wrong?: { readonly roomId: string; readonly word: string; readonly error: string },
): Promise<VNode | undefined> {
  const asks = await askedOf(c.var.services, partnerId);
  return asks.length > 0 ? <AskedRooms asks={asks} path={path} wrong={wrong} /> : undefined;
}
