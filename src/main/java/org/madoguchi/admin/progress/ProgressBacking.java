package org.madoguchi.admin.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** 登録状況 / Progress: {@code ?view=} which part, {@code &by=} grouped by what, {@code &day=} of which day. */
@Named
@RequestScoped
public class ProgressBacking {

    @Inject
    private ProgressService service;

    @Inject
    private ProgressRequest asked;

    @Inject
    private ProgressWords words;

    private Figures figures;

    public Figures getFigures() {
        if (figures == null) {
            figures = service.read(getView(), getBy(), getDay());
        }
        return figures;
    }

    /** As of when they are; {@code null} while the first are being counted. */
    public Instant getCountedAt() {
        return service.countedAt().orElse(null);
    }

    public View getView() {
        return asked.view();
    }

    public View[] getViews() {
        return View.values();
    }

    public Grouping getBy() {
        return asked.by();
    }

    public Grouping[] getGroupings() {
        return Grouping.values();
    }

    public LocalDate getDay() {
        return asked.day();
    }

    /** The day after the one shown, or {@code null} today. */
    public LocalDate getNext() {
        return getDay().isBefore(asked.today()) ? getDay().plusDays(1) : null;
    }

    /** Whether a directory's attribute for what groups the students says nothing of any of them. */
    public boolean isUngrouped() {
        return getView() == View.SET_UP
                && getFigures().rows().stream().allMatch(row -> row.name().isEmpty());
    }

    public String column(String name) {
        return words.column(getView(), name);
    }

    /** The head of a row; of the one below or above all others, that it is everybody. */
    public String group(Figures.Row row) {
        return row == getFigures().all() ? words.all() : words.row(getView(), getBy(), row.name());
    }

    /** The rows of the table: all, and below them their sums. */
    public List<Figures.Row> getTable() {
        return Stream.concat(
                        getFigures().rows().stream(), Stream.of(getFigures().all()))
                .toList();
    }

    /** Whether the columns of a row together are a number that says something. */
    public boolean isSummed() {
        return getView() == View.SET_UP || getView() == View.HELP;
    }

    /** Whether a number leads to the list of those students. */
    public boolean leading(Figures.Row row, int column) {
        return getView() == View.SET_UP && row.value(column) > 0;
    }

    /** A number as the language in use writes it. */
    public String number(long number) {
        return words.number(number);
    }

    public String getCorner() {
        return words.corner(getView(), getBy());
    }

    /** What the filter of 学生検索 calls a group; empty for everybody. */
    public String filter(Figures.Row row) {
        if (row == getFigures().all()) {
            return "";
        }
        return row.name().isEmpty() ? "-" : row.name();
    }
}
