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

    /** By level: where the unit that is looked at begins in it; where the level does if no unit is looked at. */
    final int[] from;

    /** By level: where that ends. */
    final int[] to;

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
    private final Teams teams;
    private final Extras extras;
    private final RandomStream[] streams = new RandomStream[Purpose.values().length];
    private final Population population;
    private final Draws draws;
    private int originals;
    private double years;
    private int now;
    /** Whether all units are looked at. */
    private boolean whole;

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
        from = Arrays.copyOf(start, levels);
        to = Arrays.copyOfRange(start, 1, levels + 1);
        teams = Teams.of(model.organisation());
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
        extras = new Extras(model, n, teams.count());
    }

    /** The first staff of a replication. */
    void begin(long seed, long replication) {
        for (Purpose purpose : Purpose.values()) {
            streams[purpose.key].seed(seed, replication, purpose);
        }
        years = 0;
        now = 0;
        look(0);
        Arrays.fill(vacant, 0);
        Arrays.fill(since, 0);
        Arrays.fill(rating, Double.NaN);
        for (int level = 0; level < weight.length; level++) {
            staff(level, start[level], start[level + 1]);
        }
        Arrays.fill(first, true);
        originals = score.length;
        if (goals != null) {
            goals.begin();
        }
        extras.begin();
    }

    /** Exactly the share of the favoured tag; where it does not come out even, chance decides on one more. */
    private void staff(int level, int begin, int end) {
        RandomStream random = random(Purpose.START);
        double wanted = population.tags().favouredShare() * (end - begin);
        int favoured = Rounding.atRandom(wanted, random);
        double mean = 0;
        int team = teams.firstOf(level);
        for (int p = begin; p < end; p++) {
            if (p == teams.from(team)) {
                mean = population.clustering() > 0 ? random.gaussian() : 0;
                team++;
            }
            draws.start(this, p, p - begin < favoured ? FAVOURED : 0, mean);
        }
    }

    /** From now on phases happen in this unit only; 0 stands for all of the organisation. */
    void look(int unit) {
        teams.look(unit);
        whole = unit == 0;
        for (int level = 0; level < weight.length; level++) {
            from[level] = unit == 0 ? start[level] : teams.unitFrom(level, unit);
            to[level] = unit == 0 ? start[level + 1] : teams.unitFrom(level, unit + 1);
        }
    }

    /** How many units there are. */
    int units() {
        return teams.units();
    }

    /** Where there are no teams, each level is one, and in a unit its part of a level. */
    private boolean levelsAreTeams() {
        return whole && teamSize == 0;
    }

    /** How many teams there are. */
    int teams() {
        return levelsAreTeams() ? weight.length : teams.count();
    }

    /** Where a team begins. */
    int teamFrom(int team) {
        return levelsAreTeams() ? from[team] : teams.from(team);
    }

    /** Where a team ends; where it begins if it is of another unit than the one that is looked at. */
    int teamTo(int team) {
        return levelsAreTeams() ? to[team] : teams.to(team);
    }

    /** The level of a team. */
    int levelOf(int team) {
        return levelsAreTeams() ? team : teams.level(team);
    }

    RandomStream random(Purpose purpose) {
        return streams[purpose.key];
    }

    /** The goals of positions; only where a phase pursues them. */
    GoalCascade goals() {
        return Objects.requireNonNull(goals, "no phase pursues goals");
    }

    /** What only some models know of people. */
    Extras extras() {
        return extras;
    }

    /** Competence and form; not a number for a vacancy. */
    double performance(int position) {
        return extras.performed(position, score[position]);
    }

    /** What raters know of somebody; not a number for a vacancy. */
    double seen(int position) {
        return extras.remembered(position, performance(position));
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

    /** For how many steps somebody has been in the organisation; only where a phase or a figure asks for it. */
    int seniority(int position) {
        return now - extras.joined(position);
    }

    void pass(double more) {
        years += more;
    }

    boolean isReplaced() {
        return originals == 0;
    }

    /** How many vacancies a level has where it is looked at. */
    int vacant(int level) {
        if (whole) {
            return vacant[level];
        }
        int n = 0;
        for (int p = from[level]; p < to[level]; p++) {
            n += Double.isNaN(score[p]) ? 1 : 0;
        }
        return n;
    }

    int occupied(int level) {
        return to[level] - from[level] - vacant(level);
    }

    /** Takes the vacancy of a level that is filled next: the last of those that are looked at; only where there is one. */
    private int vacancy(int level) {
        int last = start[level] + --vacant[level];
        if (whole) {
            return vacancies[last];
        }
        int place = last;
        while (vacancies[place] < from[level] || vacancies[place] >= to[level]) {
            place--;
        }
        int position = vacancies[place];
        vacancies[place] = vacancies[last];
        return position;
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
    int promote(int position, int level) {
        int into = vacancy(level);
        score[into] = score[position];
        rating[into] = rating[position];
        birth[into] = birth[position];
        tag[into] = tag[position];
        successes[into] = successes[position];
        since[into] = now;
        extras.move(position, into);
        first[into] = first[position];
        first[position] = false;
        open(position, level - 1);
        return into;
    }

    /** Everybody who is missing at a level comes from outside. */
    void fill(int level) {
        for (int left = vacant(level); left > 0; left--) {
            int position = vacancy(level);
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
        extras.clear(position, now);
    }
}
