import { quantile } from "./report.ts";

const RESAMPLES = 2_000;

/**
 * The bootstrapped 95 % interval of the mean of these values, lower and upper end (Efron and Tibshirani, An Introduction to
 * the Bootstrap, 1993, chapter 13: the percentile interval). Not a number without values.
 */
export function bootstrapped(values: readonly number[], random = Math.random): readonly [number, number] {
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let at = 0; at < values.length; at++) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  });
  return [quantile(means, 0.025), quantile(means, 0.975)];
}
