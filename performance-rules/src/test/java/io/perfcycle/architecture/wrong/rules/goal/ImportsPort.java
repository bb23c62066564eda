package io.perfcycle.architecture.wrong.rules.goal;

import io.perfcycle.architecture.wrong.spi.RightPort;

/** A rule that loads. */
public final class ImportsPort {
    /** {@return what the port says} */
    public String read(RightPort port) {
        return port.read();
    }
}
