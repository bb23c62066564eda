package io.perfcycle.rules.statistics;

import java.util.List;

/** Groups for tests. */
final class Teams {
    /** Five managers' ratings of their people. */
    static final List<double[]> MANAGERS = List.of(
            new double[] {4, 5, 4, 4, 5, 4},
            new double[] {3, 3, 2, 3},
            new double[] {3, 4, 3, 5, 4},
            new double[] {2, 3, 3, 2, 3, 2, 3, 4},
            new double[] {5, 4});

    /** Davies and Goldsmith (1972), six batches of five, as lme4 has them. */
    static final List<double[]> DYESTUFF = List.of(
            new double[] {1545, 1440, 1440, 1520, 1580},
            new double[] {1540, 1555, 1490, 1560, 1495},
            new double[] {1595, 1550, 1605, 1510, 1560},
            new double[] {1445, 1440, 1595, 1465, 1545},
            new double[] {1595, 1630, 1515, 1635, 1625},
            new double[] {1520, 1455, 1450, 1480, 1445});

    private Teams() {}
}
