import type { ComponentChildren } from "preact";
import type { Picture } from "./pictures.rules.ts";

const ink = "#24485a";
const green = "#7fb8a4";
const yellow = "#f0c76a";
const red = "#dc8a70";
const blue = "#8fbadb";

/** Each is told apart by its form alone; the colours only help. */
const drawings: Record<Picture, ComponentChildren> = {
  house: (
    <>
      <path d="M10 24v16h28V24" fill={yellow} />
      <path d="M5 26 24 9l19 17z" fill={red} />
      <path d="M20 40V29h8v11" fill="#ffffff" />
    </>
  ),
  tree: (
    <>
      <path d="M21 31h6v11h-6z" fill={red} />
      <circle cx="24" cy="19" r="14" fill={green} />
    </>
  ),
  boat: (
    <>
      <path d="M6 31h36l-6 10H12z" fill={red} />
      <path d="M23 6v22H9z" fill="#ffffff" />
      <path d="M26 12v16h11z" fill={blue} />
    </>
  ),
  cup: (
    <>
      <path d="M9 16h25v17a7 7 0 0 1-7 7H16a7 7 0 0 1-7-7z" fill={blue} />
      <path d="M34 20h3a5 5 0 0 1 0 11h-3" fill="none" />
    </>
  ),
  sun: (
    <>
      <circle cx="24" cy="24" r="9" fill={yellow} />
      <path d="M24 4v7M24 37v7M4 24h7M37 24h7M10 10l5 5M33 33l5 5M38 10l-5 5M15 33l-5 5" fill="none" />
    </>
  ),
  fish: (
    <>
      <path d="M5 24c7-11 21-11 28 0-7 11-21 11-28 0z" fill={blue} />
      <path d="m32 24 11-9v18z" fill={blue} />
      <circle cx="14" cy="22" r="1.5" fill={ink} />
    </>
  ),
  bird: (
    <>
      <path d="M8 27c0-9 7-15 15-15 4 0 7 2 8 5l9 3-8 3c-1 8-7 13-14 13-6 0-10-4-10-9z" fill={yellow} />
      <path d="M14 28c4 4 9 3 12-3" fill="none" />
      <path d="M19 36v6M25 34v8" fill="none" />
      <circle cx="27" cy="18" r="1.5" fill={ink} />
    </>
  ),
  flower: (
    <>
      <path d="M24 28v15M24 39c-6 0-9-3-10-7M24 39c6 0 9-3 10-7" fill="none" />
      <circle cx="24" cy="9" r="5.5" fill={red} />
      <circle cx="32" cy="15" r="5.5" fill={red} />
      <circle cx="29" cy="24" r="5.5" fill={red} />
      <circle cx="19" cy="24" r="5.5" fill={red} />
      <circle cx="16" cy="15" r="5.5" fill={red} />
      <circle cx="24" cy="17" r="4.5" fill={yellow} />
    </>
  ),
  key: (
    <>
      <circle cx="14" cy="24" r="9" fill={yellow} />
      <circle cx="14" cy="24" r="3" fill="#ffffff" />
      <path d="M23 24h21M37 24v7M43 24v5" fill="none" />
    </>
  ),
  star: <path d="m24 5 6 13 14 2-10 10 2 14-12-7-12 7 2-14L4 20l14-2z" fill={yellow} />,
  apple: (
    <>
      <path d="M24 16c-5-5-16-3-16 9 0 9 6 17 11 17 2 0 3-1 5-1s3 1 5 1c5 0 11-8 11-17 0-12-11-14-16-9z" fill={red} />
      <path d="M24 16c0-4 1-7 3-10" fill="none" />
      <path d="M27 11c3-5 8-5 10-4-1 5-6 6-10 4z" fill={green} />
    </>
  ),
  moon: <path d="M31 6a18 18 0 1 0 10 26A15 15 0 0 1 31 6z" fill={blue} />,
};

/** Its name stands beside it as text, so the drawing itself is not read aloud. */
export function PictureDrawing({ picture }: { picture: Picture }) {
  return (
    <svg
      class="picture-drawing"
      viewBox="0 0 48 48"
      width="96"
      height="96"
      aria-hidden="true"
      focusable="false"
      stroke={ink}
      stroke-width="2"
      stroke-linejoin="round"
      stroke-linecap="round"
    >
      {drawings[picture]}
    </svg>
  );
}
