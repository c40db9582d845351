import { useId } from 'react';
import { useCanWrite } from '../hooks/use-can-write';

interface Props {
  label: string;
  value: string;
  /** Each with its words. */
  options: readonly (readonly [value: string, words: string])[];
  onChoose: (value: string) => void;
}

/** One of several, under its name. */
export function Choose({ label, value, options, onChoose }: Props) {
  const id = useId();
  return (
    <div className="field-box">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={value}
        disabled={!useCanWrite()}
        onChange={({ target }) => onChoose(target.value)}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
