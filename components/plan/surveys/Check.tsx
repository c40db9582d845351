interface Props {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  describedBy?: string;
  disabled?: boolean;
}

/** A box to tick, with its words as part of it. */
export function Check({ label, checked, onChange, describedBy, disabled = false }: Props) {
  return (
    <label className="survey-line">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
