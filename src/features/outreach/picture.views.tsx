import { type Locale, languageTags, m } from "../../shared/i18n/index.ts";
import { Actions, Button, Check, Choice, Field, Form, Link, Page, useHref } from "../../shared/ui/index.ts";
import { type PictureShape, pictureShapes, pictureSizes } from "./outreach.rules.ts";
import { languageOptions, shapeWords } from "./outreach-words.ts";

interface PicturePageProps {
  base: string;
  shape: PictureShape;
  neutral: boolean;
  pictureLocale: Locale;
  /** What the picture says. */
  words: string;
}

/** A picture for social media, what it says in words, and how it could be otherwise. */
export function PicturePage({ base, shape, neutral, pictureLocale, words }: PicturePageProps) {
  const href = useHref();
  const asked = new URLSearchParams({ muoto: shape, kieli: pictureLocale, ...(neutral && { neutraali: "yes" }) });
  const file = `${href(`${base}/kuva.png`)}?${asked}`;
  const lang = languageTags[pictureLocale];
  return (
    <Page title={m.outreach_picture_title()}>
      <p>
        <Link to={base}>{m.outreach_back()}</Link>
      </p>
      <p>{m.outreach_picture_text()}</p>
      <p>
        <img class="feed-picture" src={file} alt={words} lang={lang} {...pictureSizes[shape]} />
      </p>
      <p>
        <a class="button" href={file} download="kuva.png">
          {m.outreach_picture_download()}
        </a>
      </p>
      <div class="field">
        <label class="label" for="kuvaus">
          {m.outreach_picture_alt_title()}
        </label>
        <div class="hint" id="kuvaus-hint">
          {m.outreach_picture_alt_hint()}
        </div>
        <copy-text data-copy={m.outreach_picture_alt_copy()} data-done={m.outreach_picture_alt_copied()}>
          <textarea class="input" id="kuvaus" rows={6} lang={lang} aria-describedby="kuvaus-hint">
            {words}
          </textarea>
        </copy-text>
      </div>
      <Form action={`${base}/kuva`} method="get">
        <Choice
          name="muoto"
          legend={m.outreach_picture_shape()}
          value={shape}
          options={pictureShapes.map((value) => ({ value, label: shapeWords[value]() }))}
        />
        <Field
          name="kieli"
          kind="select"
          width="half"
          label={m.outreach_language()}
          emptyOption={false}
          value={pictureLocale}
          options={languageOptions()}
        />
        <Check
          name="neutraali"
          optional
          checked={neutral}
          label={m.outreach_neutral()}
          hint={<p>{m.outreach_picture_neutral_hint()}</p>}
        />
        <Actions>
          <Button>{m.outreach_picture_show()}</Button>
        </Actions>
      </Form>
    </Page>
  );
}
