package org.madoguchi.printing.simulator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.madoguchi.web.Faults;
import org.omnifaces.cdi.Param;

/** 模擬: the machine's screen; {@code ?number=} is what was typed. */
@Named
@RequestScoped
public class MachineBacking {

    @Inject
    private Machine machine;

    @Inject
    private Faults faults;

    @Inject
    @Param
    private String number;

    private Optional<Machine.Found> found;
    private boolean printed;

    /** A page of what is to be printed, each from 0. */
    public record Sheet(int document, int page) {}

    /** Says so when a number was typed that is none. */
    public void look() {
        if (number != null && find().isEmpty()) {
            faults.add("number", "machine.error.number");
        }
    }

    /** Takes the money, and prints. */
    public void print() {
        printed = number != null && machine.print(number);
    }

    public String getNumber() {
        return number;
    }

    /** What the number stands for; {@code null} when it is none. */
    public Machine.Found getFound() {
        return find().orElse(null);
    }

    /** All of its pages, in order. */
    public List<Sheet> getSheets() {
        var pages = getFound().pages();
        return IntStream.range(0, pages.size())
                .boxed()
                .flatMap(
                        document -> IntStream.range(0, pages.get(document)).mapToObj(page -> new Sheet(document, page)))
                .toList();
    }

    /** Where its picture and its PDF are. */
    public String address(Sheet sheet) {
        return "number=" + getFound().number() + "&document=" + sheet.document() + "&page=" + sheet.page();
    }

    /** Whether it was printed just now. */
    public boolean isPrinted() {
        return printed;
    }

    private Optional<Machine.Found> find() {
        if (found == null) {
            found = Optional.ofNullable(number).flatMap(machine::find);
        }
        return found;
    }
}
