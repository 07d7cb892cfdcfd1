import { describedBy, HintAndError } from "../../shared/ui/field-parts.tsx";

interface FileFieldProps {
  name: string;
  label: string;
  hint: string;
  error?: string | undefined;
  /** What the browser's own window offers first. */
  accept: string;
}

/** A file to choose, asked for as the house asks for everything. */
export function FileField({ name, label, hint, error, accept }: FileFieldProps) {
  return (
    <div class={error ? "field has-error" : "field"}>
      <label class="label" for={name}>
        {label}
      </label>
      <HintAndError id={name} hint={hint} error={error} />
      <input
        class="input"
        type="file"
        id={name}
        name={name}
        accept={accept}
        required
        aria-describedby={describedBy(name, { hint, error })}
        aria-invalid={error ? "true" : undefined}
      />
    </div>
  );
}
