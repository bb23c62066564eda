package io.perfcycle.rules.goal;

import java.util.Arrays;

/** Goals in the order in which a search met them, each once, with how many steps it took. Grows with what is met only. */
final class GoalQueue {
    private int[] goals = new int[16];
    private int[] steps = new int[16];
    private int[] slots = new int[64];
    private int size;

    GoalQueue() {
        Arrays.fill(slots, -1);
    }

    int size() {
        return size;
    }

    int goal(int place) {
        return goals[place];
    }

    int steps(int place) {
        return steps[place];
    }

    /** The place of a goal, or -1. */
    int place(int goal) {
        return slots[slot(goal)];
    }

    /** Adds a goal that was not met before. */
    void add(int goal, int taken) {
        int slot = slot(goal);
        if (slots[slot] >= 0) {
            return;
        }
        if (size == goals.length) {
            grow();
            slot = slot(goal);
        }
        goals[size] = goal;
        steps[size] = taken;
        slots[slot] = size++;
    }

    private int slot(int goal) {
        int slot = (goal * 0x9E3779B1 >>> 7) & (slots.length - 1);
        while (slots[slot] >= 0 && goals[slots[slot]] != goal) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        goals = Arrays.copyOf(goals, size * 2);
        steps = Arrays.copyOf(steps, size * 2);
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int place = 0; place < size; place++) {
            slots[slot(goals[place])] = place;
        }
    }
}
