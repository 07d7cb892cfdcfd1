import type { Address } from "./address.ts";
import { onLinux, onWindows } from "./platform.ts";

/**
 * The server's settings. They are given on its command line, where neither the cluster's own files nor ALTER SYSTEM can
 * change them. `overrides` come last.
 */
export function serverSettings(
  address: Address,
  durable: boolean,
  overrides: Readonly<Record<string, string>>,
): Record<string, string> {
  return {
    ...(onWindows ? { listen_addresses: address.host } : socketOnly(address.host)),
    port: String(address.port),
    cluster_name: "vertaiskeha",
    timezone: "UTC",
    max_connections: "60",
    shared_buffers: "128MB",
    io_method: "sync",
    ...(onLinux ? { recovery_init_sync_method: "syncfs" } : {}), // one call, not one for each of a thousand files
    ...silence,
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    ...overrides,
  };
}

function socketOnly(folder: string): Record<string, string> {
  return { listen_addresses: "", unix_socket_directories: folder, unix_socket_permissions: "0700" };
}

/**
 * The log tells how the server is, never what people write. An error's own sentence may quote a value ("invalid input
 * syntax for type uuid: …"), so errors of statements stay out altogether; they reach the application, which knows what
 * may be logged. What is left are LOG, FATAL and PANIC, without details and statements.
 */
const silence: Readonly<Record<string, string>> = {
  log_destination: "stderr",
  logging_collector: "off",
  log_timezone: "UTC",
  lc_messages: "C",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_statement: "none",
  log_duration: "off",
  log_min_duration_statement: "-1",
  log_min_duration_sample: "-1",
  log_transaction_sample_rate: "0",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_autovacuum_min_duration: "-1",
  log_lock_waits: "off",
  log_temp_files: "-1",
  log_checkpoints: "off",
  log_connections: "",
  log_disconnections: "off",
  debug_print_parse: "off",
  debug_print_rewritten: "off",
  debug_print_plan: "off",
};
