export { clearingPasskeys } from "./clear-passkeys.ts";
export { confirmByPasskey } from "./confirm-by-passkey.tsx";
export { ownPasskeys } from "./own-data.ts";
export { passkeysRoutes } from "./passkeys.routes.tsx";
