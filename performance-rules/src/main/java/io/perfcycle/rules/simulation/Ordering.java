package io.perfcycle.rules.simulation;

/** Finds the k-th lowest of many numbers without sorting them. */
final class Ordering {
    private Ordering() {}

    /**
     * The number that would stand at an index if the first n were sorted. They are moved.
     *
     * @param values the numbers, none of them missing
     * @param n how many count
     * @param index which one, 0 is the lowest
     */
    static double at(double[] values, int n, int index) {
        int low = 0;
        int high = n - 1;
        while (high > low) {
            double pivot = median(values[low], values[(low + high) >>> 1], values[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double moved = values[i];
                    values[i++] = values[j];
                    values[j--] = moved;
                }
            }
            if (index <= j) {
                high = j;
            } else if (index >= i) {
                low = i;
            } else {
                return values[index];
            }
        }
        return values[index];
    }

    private static double median(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
