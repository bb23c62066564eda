package io.perfcycle.architecture.wrong.spi;

/** A port as it should be. */
public interface RightPort {
    /** {@return something} */
    String read();
}
