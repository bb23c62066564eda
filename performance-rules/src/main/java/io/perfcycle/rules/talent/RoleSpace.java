package io.perfcycle.rules.talent;

import io.perfcycle.rules.statistics.SymmetricEigen;

/**
 * Roles as points, so that roles that experts call related lie close together.
 *
 * <p>A role's row holds its levels divided by the greatest level of the table and, if known, its importances divided by
 * the greatest importance. The rows are turned into their principal axes about the origin, and each axis is multiplied
 * by λ<sup>−1/8</sup>, λ being its mean square: what all roles share counts less, what tells few apart counts more, and
 * noise is not blown up as full whitening (λ<sup>−1/2</sup>) would. Axes below 10<sup>−9</sup> of the greatest λ are
 * left out.
 *
 * <p>The likeness of two points x and y is the coefficient of identity 2·x·y ÷ (x·x + y·y) (F. E. Zegers and
 * J. M. F. ten Berge, Psychometrika 50, 1985): 1 only for equal points, so that a junior and a senior role of the same
 * shape differ; 0 for nothing in common.
 *
 * <p>Immutable and thread safe.
 */
final class RoleSpace {
    private static final double DAMPING = 1.0 / 8;
    private static final double NEGLIGIBLE = 1e-9;

    private final int axes;
    private final double[] points;
    private final double[] squares;

    private RoleSpace(int roles, int axes, double[] points) {
        this.axes = axes;
        this.points = points;
        this.squares = new double[roles];
        for (int role = 0; role < roles; role++) {
            squares[role] = product(role, role);
        }
    }

    static RoleSpace of(RoleDemands demands) {
        int roles = demands.roles().size();
        int width = demands.competencies().size() * (demands.isWeighted() ? 2 : 1);
        double[] rows = rows(demands, width);
        if (roles == 0 || width == 0) {
            return new RoleSpace(roles, 0, new double[0]);
        }
        return roles < width ? byRoles(rows, roles, width) : byColumns(rows, roles, width);
    }

    private static double[] rows(RoleDemands demands, int width) {
        int competencies = demands.competencies().size();
        double[] rows = new double[demands.roles().size() * width];
        double greatestLevel = Double.MIN_NORMAL;
        double greatestImportance = Double.MIN_NORMAL;
        for (int role = 0; role < demands.roles().size(); role++) {
            for (int at = 0; at < competencies; at++) {
                greatestLevel = Math.max(greatestLevel, demands.level(role, at).doubleValue());
                greatestImportance = Math.max(greatestImportance, demands.importance(role, at));
            }
        }
        for (int role = 0; role < demands.roles().size(); role++) {
            for (int at = 0; at < competencies; at++) {
                rows[role * width + at] = demands.level(role, at).doubleValue() / greatestLevel;
                if (demands.isWeighted()) {
                    rows[role * width + competencies + at] = demands.importance(role, at) / greatestImportance;
                }
            }
        }
        return rows;
    }

    /** The axes from the columns' mean products. */
    private static RoleSpace byColumns(double[] rows, int roles, int width) {
        double[] moments = new double[width * width];
        for (int role = 0; role < roles; role++) {
            for (int i = 0; i < width; i++) {
                double scaled = rows[role * width + i] / roles;
                for (int j = i; j < width; j++) {
                    moments[i * width + j] += scaled * rows[role * width + j];
                }
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(width, moments);
        int axes = axes(eigen);
        double[] points = new double[roles * axes];
        for (int axis = 0; axis < axes; axis++) {
            double scale = Math.pow(eigen.value(axis), -DAMPING);
            for (int role = 0; role < roles; role++) {
                double sum = 0;
                for (int i = 0; i < width; i++) {
                    sum += rows[role * width + i] * eigen.vector(axis, i);
                }
                points[role * axes + axis] = sum * scale;
            }
        }
        return new RoleSpace(roles, axes, points);
    }

    /** The same points from the rows' products, where there are fewer roles than columns. */
    private static RoleSpace byRoles(double[] rows, int roles, int width) {
        double[] moments = new double[roles * roles];
        for (int i = 0; i < roles; i++) {
            for (int j = i; j < roles; j++) {
                double sum = 0;
                for (int at = 0; at < width; at++) {
                    sum += rows[i * width + at] * rows[j * width + at];
                }
                moments[i * roles + j] = sum / roles;
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(roles, moments);
        int axes = axes(eigen);
        double[] points = new double[roles * axes];
        for (int axis = 0; axis < axes; axis++) {
            double scale = Math.sqrt(roles * eigen.value(axis)) * Math.pow(eigen.value(axis), -DAMPING);
            for (int role = 0; role < roles; role++) {
                points[role * axes + axis] = eigen.vector(axis, role) * scale;
            }
        }
        return new RoleSpace(roles, axes, points);
    }

    private static int axes(SymmetricEigen eigen) {
        int axes = 0;
        while (axes < eigen.size() && eigen.value(axes) > NEGLIGIBLE * eigen.value(0)) {
            axes++;
        }
        return axes;
    }

    /** The coefficient of identity, −1 to 1; NaN where both roles ask for nothing. */
    double likeness(int first, int second) {
        return 2 * product(first, second) / (squares[first] + squares[second]);
    }

    private double product(int first, int second) {
        double sum = 0;
        for (int axis = 0; axis < axes; axis++) {
            sum += points[first * axes + axis] * points[second * axes + axis];
        }
        return sum;
    }
}
