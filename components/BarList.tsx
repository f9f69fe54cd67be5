interface BarListProps {
  rows: readonly { label: string; n: number }[];
}

/** Numbers side by side: a bar and the number itself. */
export function BarList({ rows }: BarListProps) {
  const most = Math.max(1, ...rows.map(({ n }) => n));
  return (
    <dl class="bar-list">
      {rows.map(({ label, n }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span class="bar-list__track" aria-hidden="true">
              <i class="bar-list__bar" style={{ width: `${(n / most) * 100}%` }} />
            </span>
            <span class="bar-list__n">{n}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
