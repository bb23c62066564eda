package io.perfcycle.rules.simulation;

/**
 * Where people come from.
 *
 * @param ability the quality that scores them
 * @param age their age in years when they come, at the start and later
 * @param tags their tags
 * @param recruiting how openings are filled
 * @param clustering s: the standard deviation of team means divided by that of ability, at the start, 0 to 1
 */
public record Population(Trait ability, Trait age, Tags tags, Recruiting recruiting, double clustering) {
    /**
     * People without tags, age, selection or teams.
     *
     * @param ability the quality that scores them
     * @return the population
     */
    public static Population of(Trait ability) {
        return new Population(ability, Trait.normal(0, 0), Tags.even(), Recruiting.anyone(), 0);
    }

    /**
     * The same with another age.
     *
     * @param other the age when they come
     * @return the population
     */
    public Population withAge(Trait other) {
        return new Population(ability, other, tags, recruiting, clustering);
    }

    /**
     * The same with other tags.
     *
     * @param other the tags
     * @return the population
     */
    public Population withTags(Tags other) {
        return new Population(ability, age, other, recruiting, clustering);
    }

    /**
     * The same with other recruiting.
     *
     * @param other how openings are filled
     * @return the population
     */
    public Population withRecruiting(Recruiting other) {
        return new Population(ability, age, tags, other, clustering);
    }

    /**
     * The same with teams that are alike.
     *
     * @param other the share of the standard deviation that lies between teams
     * @return the population
     */
    public Population withClustering(double other) {
        return new Population(ability, age, tags, recruiting, other);
    }
}
