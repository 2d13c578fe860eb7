package org.madoguchi.settings.check;

import java.io.IOException;
import org.madoguchi.settings.Settings;

/** A process that checks its settings as a server does, and then, like a server, goes on until it is told to end. */
final class StartingProcess {

    private StartingProcess() {}

    public static void main(String[] arguments) throws IOException {
        try {
            ServiceStart.check(Settings.load());
            System.out.println("started");
        } catch (StartFailedException e) {
            System.out.println(e.getMessage());
        }
        System.in.read();
    }
}
