package io.perfcycle.rules.orgchart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reporting chart as it was delivered: rows of an id and the manager it names, in any order, defects included.
 *
 * <p>Ids are compared as exact texts. The same id may stand in several rows, with the same manager (a job share) or with
 * different ones (a second line of reporting); the rows together say whom the id reports to, and the order of rows never
 * matters. Immutable.
 */
public final class OrgChart {
    private final String[] ids;
    private final @Nullable String[] managers;

    private OrgChart(String[] ids, @Nullable String[] managers) {
        this.ids = ids;
        this.managers = managers;
    }

    /**
     * From two columns of equal length.
     *
     * @param ids the id of each row, not empty
     * @param managers the manager that each row names
     * @param rootMarker what stands in place of a manager at the top; wins over an id of the same text
     * @return the chart
     * @throws IllegalArgumentException if the columns differ in length or an id is empty
     */
    public static OrgChart of(List<String> ids, List<String> managers, String rootMarker) {
        if (ids.size() != managers.size()) {
            throw new IllegalArgumentException(ids.size() + " ids but " + managers.size() + " managers");
        }
        Builder chart = builder();
        for (int row = 0; row < ids.size(); row++) {
            String manager = managers.get(row);
            if (manager.equals(rootMarker)) {
                chart.addRoot(ids.get(row));
            } else {
                chart.add(ids.get(row), manager);
            }
        }
        return chart.build();
    }

    /**
     * A builder without rows.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The number of rows, repeated ids included.
     *
     * @return the number
     */
    public int rows() {
        return ids.length;
    }

    String id(int row) {
        return ids[row];
    }

    @Nullable
    String manager(int row) {
        return managers[row];
    }

    /** Collects rows. For one thread. */
    public static final class Builder {
        private final List<String> ids = new ArrayList<>();
        private final List<@Nullable String> managers = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a row that names a manager, existing or not.
         *
         * @param id the person or post, not empty
         * @param manager the manager's id as given; an empty text is a manager who does not exist
         * @return this builder
         * @throws IllegalArgumentException if the id is empty
         */
        public Builder add(String id, String manager) {
            return row(id, manager);
        }

        /**
         * Adds a row at the top, which names no manager.
         *
         * @param id the person or post, not empty
         * @return this builder
         * @throws IllegalArgumentException if the id is empty
         */
        public Builder addRoot(String id) {
            return row(id, null);
        }

        private Builder row(String id, @Nullable String manager) {
            if (id.isEmpty()) {
                throw new IllegalArgumentException("Row " + (ids.size() + 1) + " of the chart has an empty id");
            }
            ids.add(id);
            managers.add(manager);
            return this;
        }

        /**
         * The chart of the rows so far.
         *
         * @return the chart
         */
        public OrgChart build() {
            return new OrgChart(ids.toArray(new String[0]), managers.toArray(new @Nullable String[0]));
        }
    }
}
