package org.madoguchi.admin.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
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
    private ProgressLeads leads;

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

    /** The last day of the time before the one shown. */
    public LocalDate getEarlier() {
        return getView().before(getDay());
    }

    /** That of the time after it, which may be going on; {@code null} when this one is. */
    public LocalDate getLater() {
        return getView().after(getDay(), asked.today()).orElse(null);
    }

    /** The time shown, from its first day or month to its last. */
    public String getTime() {
        return words.time(getView(), getDay());
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

    /** Where a number leads, to the list of those of whom it is; empty for nowhere. */
    public String lead(Figures.Row row, int column) {
        return row.value(column) == 0 ? "" : lead(row, getFigures().columns().get(column));
    }

    private String lead(Figures.Row row, String column) {
        var all = row == getFigures().all();
        return switch (getView()) {
            case SET_UP -> leads.students(column, getBy(), filter(row));
            case STEPS ->
                all
                        ? leads.trail(column, getView().first(getDay()), getDay())
                        : leads.trail(column, LocalDate.parse(row.name()), LocalDate.parse(row.name()));
            case MAILS ->
                all ? leads.mails(column, getDay()) : leads.mails(column, getDay(), LocalTime.parse(row.name()));
            case LOGINS ->
                all
                        ? leads.trail(column, getDay(), getDay())
                        : leads.trail(column, getDay(), LocalTime.parse(row.name()));
            case HELP -> all ? "" : leads.help(row.name(), YearMonth.parse(column), YearMonth.parse(column));
        };
    }

    /** Where the sum of a row leads, where rows are summed up. */
    public String leadOfTotal(Figures.Row row) {
        if (row.total() == 0) {
            return "";
        }
        if (getView() == View.SET_UP) {
            return leads.students("", getBy(), filter(row));
        }
        return row == getFigures().all()
                ? ""
                : leads.help(row.name(), YearMonth.from(getView().first(getDay())), YearMonth.from(getDay()));
    }

    /** A number as the language in use writes it. */
    public String number(long number) {
        return words.number(number);
    }

    public String getCorner() {
        return words.corner(getView(), getBy());
    }

    /** What the filter of 学生検索 calls a group; empty for everybody. */
    private String filter(Figures.Row row) {
        if (row == getFigures().all()) {
            return "";
        }
        return row.name().isEmpty() ? "-" : row.name();
    }
}
