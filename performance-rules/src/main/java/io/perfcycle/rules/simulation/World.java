package io.perfcycle.rules.simulation;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state of one replication: columns with a row for each position, levels one after the other from the bottom. A vacant
 * position has no score (not a number), so that comparisons pass it over. Used again for the next replication; not thread safe.
 */
final class World {
    static final byte FAVOURED = 1;

    /** Where each level begins, and after the last one where it ends. */
    final int[] start;

    final double[] weight;
    final int teamSize;
    final double[] score;
    final double[] rating;
    final double[] parallel;
    final double[] birth;
    final byte[] tag;
    final int[] successes;
    /** The step in which somebody came to the level. */
    private final int[] since;

    /** Room for a selection. */
    final double[] sorted;

    final int[] order;

    private final boolean[] first;
    /** By level, from where the level begins: its vacant positions. */
    private final int[] vacancies;

    private final int[] vacant;
    private final @Nullable GoalCascade goals;
    private final @Nullable Form form;
    private final RandomStream[] streams = new RandomStream[Purpose.values().length];
    private final Population population;
    private final Draws draws;
    private int originals;
    private double years;
    private int now;

    World(Model model) {
        int levels = model.organisation().levels().size();
        start = new int[levels + 1];
        weight = new double[levels];
        for (int i = 0; i < levels; i++) {
            Level level = model.organisation().levels().get(i);
            start[i + 1] = start[i] + level.size();
            weight[i] = level.weight();
        }
        int n = start[levels];
        teamSize = model.organisation().teamSize();
        score = new double[n];
        rating = new double[n];
        boolean twice = model.readings().stream().anyMatch(each -> each.indicator() == Indicator.RELIABILITY);
        parallel = new double[twice ? n : 0];
        birth = new double[n];
        tag = new byte[n];
        successes = new int[n];
        since = new int[n];
        sorted = new double[n];
        order = new int[n];
        first = new boolean[n];
        vacancies = new int[n];
        vacant = new int[levels];
        Arrays.setAll(streams, i -> new RandomStream());
        population = model.population();
        draws = new Draws(population);
        goals = model.phase(GoalPhase.Pursue.class)
                .map(phase -> new GoalCascade(start, phase))
                .orElse(null);
        form = model.phase(FormPhase.class).map(phase -> new Form(n)).orElse(null);
    }

    /** The first staff of a replication. */
    void begin(long seed, long replication) {
        for (Purpose purpose : Purpose.values()) {
            streams[purpose.key].seed(seed, replication, purpose);
        }
        years = 0;
        now = 0;
        Arrays.fill(vacant, 0);
        Arrays.fill(since, 0);
        Arrays.fill(rating, Double.NaN);
        for (int level = 0; level < weight.length; level++) {
            staff(start[level], start[level + 1]);
        }
        Arrays.fill(first, true);
        originals = score.length;
        if (goals != null) {
            goals.begin();
        }
        if (form != null) {
            form.begin();
        }
    }

    /** Exactly the share of the favoured tag; where it does not come out even, chance decides on one more. */
    private void staff(int from, int to) {
        RandomStream random = random(Purpose.START);
        double wanted = population.tags().favouredShare() * (to - from);
        int favoured = Rounding.atRandom(wanted, random);
        double team = 0;
        for (int p = from; p < to; p++) {
            if (population.clustering() > 0 && (teamSize == 0 || (p - from) % teamSize == 0)) {
                team = random.gaussian();
            }
            draws.start(this, p, p - from < favoured ? FAVOURED : 0, team);
        }
    }

    RandomStream random(Purpose purpose) {
        return streams[purpose.key];
    }

    /** The goals of positions; only where a phase pursues them. */
    GoalCascade goals() {
        return Objects.requireNonNull(goals, "no phase pursues goals");
    }

    /** What performance has beside competence; only where a phase changes it. */
    Form form() {
        return Objects.requireNonNull(form, "no phase changes form");
    }

    boolean hasForm() {
        return form != null;
    }

    /** Competence and form; not a number for a vacancy. */
    double performance(int position) {
        Form own = form;
        return own == null ? score[position] : score[position] + own.of(position);
    }

    Draws draws() {
        return draws;
    }

    int levels() {
        return weight.length;
    }

    /** The level of a position. */
    int level(int position) {
        int level = 0;
        while (position >= start[level + 1]) {
            level++;
        }
        return level;
    }

    double years() {
        return years;
    }

    /** The step that happens now. */
    void step(int time) {
        now = time;
    }

    /** For how many steps somebody has been in the position. */
    int tenure(int position) {
        return now - since[position];
    }

    void pass(double more) {
        years += more;
    }

    boolean isReplaced() {
        return originals == 0;
    }

    int vacant(int level) {
        return vacant[level];
    }

    int occupied(int level) {
        return start[level + 1] - start[level] - vacant[level];
    }

    /** The vacancy of a level that is filled next; only where there is one. */
    int nextVacancy(int level) {
        return vacancies[start[level] + vacant[level] - 1];
    }

    /** Somebody leaves the organisation. */
    void vacate(int position, int level) {
        if (first[position]) {
            first[position] = false;
            originals--;
        }
        open(position, level);
    }

    private void open(int position, int level) {
        score[position] = Double.NaN;
        rating[position] = Double.NaN;
        birth[position] = Double.POSITIVE_INFINITY;
        vacancies[start[level] + vacant[level]++] = position;
    }

    /** Somebody moves up into the next vacancy of a level; returns where. */
    int promote(int from, int level) {
        int to = vacancies[start[level] + --vacant[level]];
        score[to] = score[from];
        rating[to] = rating[from];
        birth[to] = birth[from];
        tag[to] = tag[from];
        successes[to] = successes[from];
        since[to] = now;
        if (form != null) {
            form.move(from, to);
        }
        first[to] = first[from];
        first[from] = false;
        open(from, level - 1);
        return to;
    }

    /** Everybody who is missing at a level comes from outside. */
    void fill(int level) {
        while (vacant[level] > 0) {
            int position = vacancies[start[level] + --vacant[level]];
            draws.hire(this, position);
            first[position] = false;
        }
    }

    void seat(int position, double ability, double born, byte mark) {
        score[position] = ability;
        birth[position] = born;
        tag[position] = mark;
        successes[position] = 0;
        since[position] = now;
        rating[position] = Double.NaN;
        if (form != null) {
            form.clear(position);
        }
    }
}
