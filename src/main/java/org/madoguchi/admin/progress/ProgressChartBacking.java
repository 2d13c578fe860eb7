package org.madoguchi.admin.progress;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The picture of a part of 登録状況, and what stands around it. */
@Named
@RequestScoped
public class ProgressChartBacking {

    /** Of mails, the delays are no part of the picture. */
    private static final int DRAWN_OF_MAILS = 3;

    @Inject
    private ProgressBacking page;

    /** The class of the colour of a column. */
    public String look(int series) {
        var looks =
                switch (page.getView()) {
                    case SET_UP -> "012534";
                    case STEPS -> "10";
                    case MAILS -> "403";
                    case LOGINS -> "023";
                    case HELP -> "1";
                };
        return "s" + looks.charAt(series);
    }

    /** The groups of the picture: everybody first, unless there is one group only. */
    public List<Figures.Row> getGroups() {
        return page.isUngrouped()
                ? List.of(page.getFigures().all())
                : Stream.concat(Stream.of(page.getFigures().all()), page.getFigures().rows().stream())
                        .toList();
    }

    /** The columns that the picture shows. */
    public List<String> getDrawn() {
        return switch (page.getView()) {
            case MAILS -> page.getFigures().columns().subList(0, DRAWN_OF_MAILS);
            case HELP -> List.of();
            default -> page.getFigures().columns();
        };
    }

    /** The picture over time. */
    public Chart getChart() {
        var rows = page.getFigures().rows();
        return switch (page.getView()) {
            case HELP ->
                Chart.stacked(
                        page.getFigures().all().values().stream().map(List::of).toList());
            case LOGINS -> Chart.stacked(rows.stream().map(Figures.Row::values).toList());
            default ->
                Chart.beside(rows.stream()
                        .map(row -> row.values().subList(0, getDrawn().size()))
                        .toList());
        };
    }

    /** The picture of one group. */
    public Chart parts(Figures.Row row) {
        return Chart.parts(row.values());
    }

    /** What stands at the left end of the picture, in its middle, and at the right. */
    public List<String> getAxis() {
        var names = page.getView() == View.HELP
                ? page.getFigures().columns()
                : page.getFigures().rows().stream().map(page::group).toList();
        return List.of(names.get(0), names.get(names.size() / 2), names.get(names.size() - 1));
    }

    /** The sums, as somebody hears them who does not see the picture. */
    public String getSpoken() {
        var spoken = page.getView() == View.HELP ? page.getFigures().columns() : getDrawn();
        return IntStream.range(0, spoken.size())
                .mapToObj(column -> page.column(spoken.get(column)) + " "
                        + page.getFigures().all().value(column))
                .collect(Collectors.joining(", "));
    }
}
