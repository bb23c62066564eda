package io.perfcycle.rules.simulation;

/** Projects alone and in pairs, and stretch projects for the best, credited with or without bias. */
final class ProjectWork implements Operator {
    private static final double REWARD = 10;
    private static final double STRETCH_REWARD = 30;
    private static final double STRETCH_SHARE = 0.1;
    private static final double COMPLAINT = 0.1;
    private static final double AFTER_COMPLAINT = 0.9;
    private static final double SPAN_OF_SHARES = 0.2;
    private static final double HURDLE = 1.2;

    private final Phase.Work phase;
    private final boolean downward;
    private final boolean complain;
    private final boolean hurdle;

    ProjectWork(Phase.Work phase) {
        this.phase = phase;
        downward = !Double.isNaN(phase.mesoWeight());
        complain = phase.biases().contains(Bias.COMPLAIN);
        hurdle = phase.biases().contains(Bias.STRETCH);
    }

    @Override
    public void apply(World world, int time) {
        boolean stretch = time % phase.stretchEvery() == 0;
        double above = downward ? share(world, world.levels() - 1) : 0;
        for (int level = world.levels() - 1; level >= 0; level--) {
            double own = downward ? share(world, level) : 0;
            Credit credit = Credit.of(phase.biases(), downward ? size(above) : phase.effect());
            int n = present(world, level);
            int done = stretch ? stretch(world, n, credit) : 0;
            ordinary(world, done, n, credit);
            above = own;
        }
    }

    /** e = w · meso + (1 − w) · macro, with the composition of one level up. */
    private double size(double shareAbove) {
        double w = phase.mesoWeight();
        double meso = (shareAbove - 0.5) * phase.effect() / SPAN_OF_SHARES;
        return w * meso + (1 - w) * phase.effect();
    }

    private static double share(World world, int level) {
        int favoured = 0;
        int n = 0;
        for (int p = world.start[level]; p < world.start[level + 1]; p++) {
            if (!Double.isNaN(world.score[p])) {
                favoured += world.tag[p];
                n++;
            }
        }
        return (double) favoured / n;
    }

    private static int present(World world, int level) {
        int n = 0;
        for (int p = world.start[level]; p < world.start[level + 1]; p++) {
            if (!Double.isNaN(world.score[p])) {
                world.order[n++] = p;
            }
        }
        return n;
    }

    /** The best work on stretch projects; they come to stand before the others, and how many they are is returned. */
    private int stretch(World world, int n, Credit credit) {
        RandomStream random = world.random(Purpose.WORK);
        int[] order = world.order;
        Ranking.byScore(order, n, world.score, world.sorted);
        double needed = hurdle ? HURDLE * successesOfBestFifth(world, n) : 0;
        int wanted = Rounding.floor(STRETCH_SHARE * n);
        int done = 0;
        for (int i = 0; i < n && done < wanted; i++) {
            int p = order[i];
            if (world.tag[p] == World.FAVOURED || world.successes[p] >= needed) {
                System.arraycopy(order, done, order, done + 1, i - done);
                order[done++] = p;
                finish(world, p, STRETCH_REWARD, random.bits() < 0, credit, false);
            }
        }
        return done;
    }

    private static int successesOfBestFifth(World world, int n) {
        int favoured = 0;
        for (int i = 0; i < n; i++) {
            favoured += world.tag[world.order[i]];
        }
        int fifth = favoured / 5;
        int sum = 0;
        int seen = 0;
        for (int i = 0; i < n && seen < fifth; i++) {
            if (world.tag[world.order[i]] == World.FAVOURED) {
                sum += world.successes[world.order[i]];
                seen++;
            }
        }
        return fifth == 0 ? 0 : sum / fifth;
    }

    private void ordinary(World world, int from, int to, Credit credit) {
        RandomStream random = world.random(Purpose.WORK);
        int[] order = world.order;
        for (int i = to - 1; i > from; i--) {
            int j = from + random.below(i - from + 1);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        int alone = from + (to - from) / 2;
        for (int i = from; i < alone; i++) {
            finish(world, order[i], REWARD, random.bits() < 0, credit, false);
        }
        int i = alone;
        for (; i + 1 < to; i += 2) {
            boolean success = random.bits() < 0;
            boolean mixed = world.tag[order[i]] != world.tag[order[i + 1]];
            finish(world, order[i], REWARD, success, credit, mixed);
            finish(world, order[i + 1], REWARD, success, credit, mixed);
        }
        if (i < to) {
            finish(world, order[i], REWARD, random.bits() < 0, credit, false);
        }
    }

    private void finish(World world, int p, double reward, boolean success, Credit credit, boolean mixed) {
        RandomStream random = world.random(Purpose.WORK);
        double amount = reward + random.gaussian();
        boolean other = world.tag[p] != World.FAVOURED;
        if (success) {
            amount -= other ? (mixed ? credit.mixedSuccess() : credit.success()) : 0;
            boolean complains = complain && other && mixed && random.chance(COMPLAINT);
            world.score[p] += complains ? AFTER_COMPLAINT * amount : amount;
            world.successes[p]++;
        } else {
            amount += other ? (mixed ? credit.mixedFailure() : credit.failure()) : 0;
            world.score[p] -= amount;
        }
    }
}
