package org.madoguchi.printing.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.madoguchi.paper.PaperPicture;
import org.madoguchi.printing.PrintQueueService;
import org.madoguchi.settings.Settings;
import org.madoguchi.text.Typed;

/** 模擬: the machine in the shop. */
@ApplicationScoped
class Machine {

    /** Yen for a sheet, as students were told where no other is set. */
    private static final int SHEET = 60;

    @Inject
    private SimulatedPrintService service;

    @Inject
    private Settings settings;

    @Inject
    private PrintQueueService queue;

    /**
     * What it has found.
     *
     * @param pages of each document
     * @param sheet yen for each
     */
    public record Found(String number, SimulatedPrint print, List<Integer> pages, int sheet) {

        /** Yen. */
        public int getCharge() {
            return sheet * pages.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** What is printed by a number as it was typed. */
    Optional<Found> find(String typed) {
        var number = Typed.code(typed);
        return known(typed)
                .map(print -> new Found(
                        number,
                        print,
                        print.getFiles().stream().map(PaperPicture::pages).toList(),
                        settings.integer("madoguchi.print.charge", SHEET)));
    }

    /** A file by its place, from 0. */
    Optional<byte[]> file(String typed, int place) {
        return known(typed)
                .filter(print -> place >= 0 && place < print.getFiles().size())
                .map(print -> print.getFiles().get(place));
    }

    /** Prints, and tells the service's user so. @return false when it does not know the number */
    boolean print(String typed) {
        var reference = known(typed).flatMap(print -> service.print(print.getNumber()));
        reference.ifPresent(known -> queue.hasten(SimulatedPrintProvider.NAME, known));
        return reference.isPresent();
    }

    private Optional<SimulatedPrint> known(String typed) {
        return Optional.of(Typed.code(typed))
                .filter(text -> text.matches("[A-Z0-9]{1,24}"))
                .flatMap(service::typed);
    }
}
