package io.perfcycle.architecture.wrong.core.value;

import io.perfcycle.architecture.wrong.spi.RightPort;

/** Core that imports spi. */
public final class KnowsPort {
    /** {@return what the port says} */
    public String read(RightPort port) {
        return port.read();
    }
}
