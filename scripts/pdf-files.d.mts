export function pdfFiles(): { absoluteSrc: string; relativeDest: string }[];
