import { encode } from 'uqr';

interface Props {
  text: string;
  /** What it is, for whoever does not see it. */
  name: string;
}

/** A QR code (ISO/IEC 18004), dark on light in both themes, since many cameras read no other. */
export function QrCode({ text, name }: Props) {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg className="qr-code" role="img" aria-label={name} viewBox={`0 0 ${size} ${size}`}>
      <path d={path} />
    </svg>
  );
}
