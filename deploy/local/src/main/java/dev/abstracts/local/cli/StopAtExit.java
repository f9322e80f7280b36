package dev.abstracts.local.cli;

import dev.abstracts.local.stack.Part;
import dev.abstracts.local.stack.Stack;
import java.util.EnumSet;
import java.util.Set;

/** Stops what this command has started, should it be interrupted or fail before it is closed. */
final class StopAtExit implements AutoCloseable {

    private final Thread hook;

    StopAtExit(Stack stack) {
        Set<Part> before = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (stack.process(part).isPresent()) {
                before.add(part);
            }
        }
        Set<Part> ours = EnumSet.complementOf(EnumSet.copyOf(before));
        this.hook = new Thread(() -> stack.stopAtExit(ours), "stop-at-exit");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now on everything stays. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
