package io.perfcycle.rules.simulation;

import java.util.function.DoubleUnaryOperator;

/** Draws people of a population into the rows of a world. */
final class Draws {
    private final Population population;
    private final Trait ability;
    private final double favouredMean;
    private final double favouredSd;
    private final double unseen;
    private final boolean plain;
    private final boolean normal;
    private final DoubleUnaryOperator curve;
    private final Trait age;
    private final DoubleUnaryOperator ages;
    private final boolean ageless;

    Draws(Population population) {
        this.population = population;
        this.ability = population.ability();
        this.favouredMean = ability.mean() + population.tags().bonus();
        this.favouredSd = ability.sd() * population.tags().spread();
        double v = population.recruiting().validity();
        this.unseen = Math.sqrt(1 - v * v);
        this.plain = population.tags().bonus() == 0 && population.tags().spread() == 1;
        this.normal = ability.shape().isNormal();
        this.curve = ability.curve();
        this.age = population.age();
        this.ages = age.curve();
        this.ageless = age.sd() == 0 && age.shape().isNormal();
    }

    /** Whoever comes from outside takes the position. */
    void hire(World world, int position) {
        RandomStream random = world.random(Purpose.HIRING);
        byte tag = (byte) (random.chance(population.tags().favouredShare()) ? 1 : 0);
        world.seat(position, score(random, tag, population.recruiting()), birth(world, random), tag);
    }

    /** One of the first staff takes the position; the mean of the team is in units of the standard deviation. */
    void start(World world, int position, byte tag, double team) {
        RandomStream random = world.random(Purpose.START);
        double score;
        if (population.clustering() > 0) {
            double s = population.clustering();
            double z = s * team + Math.sqrt(1 - s * s) * random.gaussian();
            score = ability.kept(value(tag, z));
        } else {
            score = score(
                    random, tag, population.recruiting().atStart() ? population.recruiting() : Recruiting.anyone());
        }
        world.seat(position, score, birth(world, random), tag);
    }

    /** A score of a person with this tag, without selection. */
    double fresh(RandomStream random, byte tag) {
        return score(random, plain ? 0 : tag, Recruiting.anyone());
    }

    private double birth(World world, RandomStream random) {
        return world.years() - (ageless ? age.mean() : aged(random));
    }

    private double aged(RandomStream random) {
        double years = ages.applyAsDouble(random.gaussian());
        while (age.truncation() == Trait.Truncation.RESAMPLE && !age.holds(years)) {
            years = ages.applyAsDouble(random.gaussian());
        }
        return age.kept(years);
    }

    /** The score of somebody with this tag that a standard normal stands for. */
    private double value(byte tag, double z) {
        return normal ? mean(tag) + sd(tag) * z : shaped(tag, z);
    }

    private double shaped(byte tag, double z) {
        boolean favoured = tag == World.FAVOURED;
        double drawn = curve.applyAsDouble(favoured ? z * population.tags().spread() : z);
        return favoured ? drawn + population.tags().bonus() : drawn;
    }

    private double mean(byte tag) {
        return tag == 1 ? favouredMean : ability.mean();
    }

    private double sd(byte tag) {
        return tag == 1 ? favouredSd : ability.sd();
    }

    private double score(RandomStream random, byte tag, Recruiting recruiting) {
        if (recruiting.applicants() == 1) {
            double score = value(tag, random.gaussian());
            while (ability.truncation() == Trait.Truncation.RESAMPLE && !ability.holds(score)) {
                score = value(tag, random.gaussian());
            }
            return ability.kept(score);
        }
        double z = best(random, recruiting);
        return ability.kept(normal ? mean(tag) + sd(tag) * z : shaped(tag, z));
    }

    /**
     * What the best of the applicants has. What is seen of each, v·z + √(1−v²)·e, is standard normal, and given what is seen, z
     * is v times that plus √(1−v²) times a standard normal: one draw for each applicant and one for the chosen.
     */
    private double best(RandomStream random, Recruiting recruiting) {
        double seen = random.gaussian();
        for (int i = recruiting.applicants(); i > 1; i--) {
            double next = random.gaussian();
            seen = next > seen ? next : seen;
        }
        return recruiting.validity() * seen + unseen * random.gaussian();
    }
}
