// Completes package-lock.json after `npm install` where the registry at hand lacks some platforms' builds of a package.
// npm leaves such optional builds out of the lock and `npm ci` then refuses it. Each gets the entry it would have had, without
// a hash: machines of another platform skip it, a machine of that platform takes the version its package names.
import { readFile, writeFile } from "node:fs/promises";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(await readFile(file, "utf8"));

const systems = { android: "android", darwin: "darwin", freebsd: "freebsd", linux: "linux", win32: "win32" };
const processors = ["arm64", "arm", "x64", "ia32", "riscv64", "ppc64", "s390x"];

const partsOf = (name) => name.split("/").at(-1).split("-");

/** What the build's name says of the machines it is for, or undefined where it names none. */
function machineOf(name) {
  const parts = partsOf(name);
  const os = parts.map((part) => systems[part]).find(Boolean);
  const cpu = processors.find((processor) => parts.includes(processor));
  return os && cpu ? { cpu: [cpu], os: [os] } : undefined;
}

const missing = Object.values(lock.packages)
  .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
  .filter(([name, version]) => /^\d/.test(version) && !lock.packages[`node_modules/${name}`])
  .map(([name, version]) => [name, version, machineOf(name)])
  .filter(([, , machine]) => machine);

for (const [name, version, machine] of missing) {
  lock.packages[`node_modules/${name}`] = { version, ...machine, optional: true };
}
const { "": root, ...rest } = lock.packages;
lock.packages = { "": root, ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, "en"))) };
await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} entries added.`);
