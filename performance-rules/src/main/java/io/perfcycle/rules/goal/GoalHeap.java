package io.perfcycle.rules.goal;

import java.util.Arrays;

/** Goals that wait, the lowest number first; a goal that waits twice comes out once. */
final class GoalHeap {
    private int[] heap = new int[16];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(int goal) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        int at = size++;
        while (at > 0 && heap[(at - 1) / 2] > goal) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = goal;
    }

    int poll() {
        int lowest = heap[0];
        do {
            remove();
        } while (size > 0 && heap[0] == lowest);
        return lowest;
    }

    private void remove() {
        int last = heap[--size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            int less = child + 1 < size && heap[child + 1] < heap[child] ? child + 1 : child;
            if (heap[less] >= last) {
                break;
            }
            heap[at] = heap[less];
            at = less;
        }
        heap[at] = last;
    }
}
