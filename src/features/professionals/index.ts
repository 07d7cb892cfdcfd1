export { answerPdf } from "./answer-pdf.ts";
export { paperLanguage, wordsOf } from "./entry-words.ts";
export { forgettingHandouts } from "./forget-handouts.ts";
export { squareCode } from "./papers.ts";
export { type ProfessionalsOptions, professionalsRoutes } from "./professionals.routes.tsx";
export { parts as paperParts } from "./templates.ts";
