package io.perfcycle.cli;

import io.perfcycle.core.development.Gap;
import io.perfcycle.core.id.CompetencyId;
import io.perfcycle.core.id.EmployeeId;
import io.perfcycle.core.value.Weight;
import io.perfcycle.quickstart.company.Ids;
import io.perfcycle.quickstart.company.Levels;
import io.perfcycle.quickstart.csv.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The gaps of many people, or of one who is not named, in columns: 20 bytes a row beside each id once. Filled while a file
 * is read; a person's rows may stand anywhere in it.
 */
final class PeopleGaps {
    private static final String UNNAMED = "";

    private final Interned<String> people = new Interned<>();
    private final Interned<CompetencyId> competencies = new Interned<>();
    private final Interned<Weight> weights = new Interned<>();
    private final Set<CompetencyId> once = new HashSet<>();
    private int[] person = new int[1024];
    private int[] competency = new int[1024];
    private int[] weight = new int[1024];
    private short[] required = new short[1024];
    private short[] achieved = new short[1024];
    private int rows;
    /** The first of each person's rows in {@link #byPerson}. */
    private int[] first = new int[0];

    private int[] byPerson = new int[0];

    /** Numbers for values, in the order in which they come. */
    private static final class Interned<T> {
        final List<T> values = new ArrayList<>();
        private final Map<T, Integer> numbers = new HashMap<>();

        int number(T value) {
            Integer known = numbers.putIfAbsent(value, values.size());
            if (known == null) {
                values.add(value);
            }
            return known == null ? values.size() - 1 : known;
        }
    }

    /** Adds a row; where no column names the person a competency stands once. */
    void add(Row row) {
        boolean named = row.has("employee");
        Optional<String> who =
                named ? Ids.read(row, "employee", EmployeeId::of).map(EmployeeId::value) : Optional.of(UNNAMED);
        Optional<CompetencyId> what = Ids.read(row, "competency", CompetencyId::of);
        OptionalInt asked = Levels.read(row, "required");
        OptionalInt has = Levels.read(row, "achieved");
        Weight counts = PlanRows.weight(row);
        if (who.isEmpty() || what.isEmpty() || asked.isEmpty() || has.isEmpty()) {
            return;
        }
        if (!named && !once.add(what.get())) {
            row.problem("competency", "the competency has an earlier line");
        }
        if (rows == person.length) {
            grow();
        }
        person[rows] = people.number(who.get());
        competency[rows] = competencies.number(what.get());
        weight[rows] = weights.number(counts);
        required[rows] = (short) asked.getAsInt();
        achieved[rows++] = (short) has.getAsInt();
    }

    private void grow() {
        int size = rows + rows / 2;
        person = Arrays.copyOf(person, size);
        competency = Arrays.copyOf(competency, size);
        weight = Arrays.copyOf(weight, size);
        required = Arrays.copyOf(required, size);
        achieved = Arrays.copyOf(achieved, size);
    }

    /** Puts each person's rows side by side; to be called when all rows were added. */
    void gather() {
        first = new int[people.values.size() + 1];
        byPerson = new int[rows];
        for (int row = 0; row < rows; row++) {
            first[person[row] + 1]++;
        }
        for (int at = 1; at < first.length; at++) {
            first[at] += first[at - 1];
        }
        int[] next = first.clone();
        for (int row = 0; row < rows; row++) {
            byPerson[next[person[row]]++] = row;
        }
    }

    /** The people in the order in which the file first names them. */
    List<String> people() {
        return people.values;
    }

    /** The gaps of the only person of a file that names nobody. */
    List<Gap> ofOne() {
        return people.values.isEmpty() ? List.of() : of(0);
    }

    /** The gaps of a person in the file's order. */
    List<Gap> of(int number) {
        List<Gap> gaps = new ArrayList<>(first[number + 1] - first[number]);
        for (int at = first[number]; at < first[number + 1]; at++) {
            int row = byPerson[at];
            gaps.add(new Gap(
                    competencies.values.get(competency[row]),
                    required[row],
                    achieved[row],
                    weights.values.get(weight[row])));
        }
        return gaps;
    }
}
