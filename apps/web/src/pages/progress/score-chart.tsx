import '@mantine/charts/styles.css';
import { LineChart } from '@mantine/charts';
import { useReducedMotion } from '@mantine/hooks';
import { shortDay } from '../../ui/dates.ts';

interface ScoreChartProps {
  /** Oldest first; days without practice have no point. */
  points: { date: string; average_score: number | null }[];
  label: string;
  name: string;
}

/** Average scores by day, 0–100. */
export function ScoreChart({ points, label, name }: ScoreChartProps) {
  const still = useReducedMotion();
  const data = points
    .filter(({ average_score }) => average_score !== null)
    .map(({ date, average_score }) => ({ day: shortDay(date), score: average_score }));
  return (
    <div role="img" aria-label={label}>
      <LineChart
        h={240}
        data={data}
        dataKey="day"
        series={[{ name: 'score', label: name, color: 'teal.6' }]}
        curveType="linear"
        yAxisProps={{ domain: [0, 100], width: 36 }}
        lineProps={{ isAnimationActive: !still }}
        valueFormatter={(value) => String(Math.round(value))}
      />
    </div>
  );
}
