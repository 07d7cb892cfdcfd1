import { m } from "../../shared/i18n/index.ts";
import { Form, VisuallyHidden } from "../../shared/ui/index.ts";
import { PictureDrawing } from "./picture-drawing.tsx";
import { carry, codeLength, type Picture, pictures } from "./pictures.rules.ts";

const names: Record<Picture, () => string> = {
  house: m.accounts_picture_house,
  tree: m.accounts_picture_tree,
  boat: m.accounts_picture_boat,
  cup: m.accounts_picture_cup,
  sun: m.accounts_picture_sun,
  fish: m.accounts_picture_fish,
  bird: m.accounts_picture_bird,
  flower: m.accounts_picture_flower,
  key: m.accounts_picture_key,
  star: m.accounts_picture_star,
  apple: m.accounts_picture_apple,
  moon: m.accounts_picture_moon,
};

interface PickerProps {
  action: string;
  hidden: Readonly<Record<string, string>>;
  chosen: readonly Picture[];
}

/**
 * Twelve big pictures, one pressed at a time, always in the same places: places are remembered where names are not. How
 * many have been pressed is shown, which ones is not: somebody may be looking.
 */
export function PicturePicker({ action, hidden, chosen }: PickerProps) {
  return (
    <Form action={action} hidden={{ ...hidden, valitut: carry(chosen) }}>
      <p class="picture-count" role="status">
        <span aria-hidden="true">{"●".repeat(chosen.length) + "○".repeat(codeLength - chosen.length)}</span>
        <VisuallyHidden>{m.accounts_pictures_count({ done: chosen.length, all: codeLength })}</VisuallyHidden>
      </p>
      <div class="pictures">
        {pictures.map((picture) => (
          <button key={picture} class="picture" type="submit" name="kuva" value={picture}>
            <PictureDrawing picture={picture} />
            <span>{names[picture]()}</span>
          </button>
        ))}
      </div>
    </Form>
  );
}

/** The chosen ones in their order, for the moment they are made. */
export function PictureRow({ chosen }: { chosen: readonly Picture[] }) {
  return (
    <ol class="pictures pictures-chosen">
      {[...chosen.entries()].map(([place, picture]) => (
        <li key={place} class="picture">
          <PictureDrawing picture={picture} />
          <span>{names[picture]()}</span>
        </li>
      ))}
    </ol>
  );
}
