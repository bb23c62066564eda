package io.perfcycle.rules.simulation;

/** The 97.5 % quantile of Student's t: tabulated where few degrees of freedom make it steep, then by its expansion in 1/ν. */
final class StudentT {
    /** For 1 to 20 degrees of freedom. */
    private static final double[] FEW = {
        12.706204736174698, 4.302652729749462, 3.182446305283710, 2.776445105197793, 2.570581835636314,
        2.446911851144969, 2.364624251592785, 2.306004135204166, 2.262157162798205, 2.228138851986274,
        2.200985160091640, 2.178812829667228, 2.160368656462793, 2.144786687917804, 2.131449545559774,
        2.119905299221254, 2.109815577833317, 2.100922040241039, 2.093024054408309, 2.085963447265864
    };

    private static final double Z = 1.959963984540054;

    private StudentT() {}

    /** Abramowitz and Stegun 26.7.5, accurate to six digits from 21 degrees on. */
    static double upper(long degrees) {
        if (degrees <= FEW.length) {
            return FEW[(int) degrees - 1];
        }
        double z2 = Z * Z;
        double v = degrees;
        double g1 = (z2 + 1) * Z / 4;
        double g2 = ((5 * z2 + 16) * z2 + 3) * Z / 96;
        double g3 = (((3 * z2 + 19) * z2 + 17) * z2 - 15) * Z / 384;
        double g4 = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) * Z / 92160;
        return Z + (g1 + (g2 + (g3 + g4 / v) / v) / v) / v;
    }
}
