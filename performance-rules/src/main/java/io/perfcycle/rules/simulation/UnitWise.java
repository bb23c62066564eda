package io.perfcycle.rules.simulation;

/** A phase happens in one unit after the other. */
record UnitWise(Within phase, Operator inside) implements Operator {
    @Override
    public void apply(World world, int time) {
        for (int unit = 1; unit <= world.units(); unit++) {
            if (phase.concerns(unit)) {
                world.look(unit);
                inside.apply(world, time);
            }
        }
        world.look(0);
    }
}
