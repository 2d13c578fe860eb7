package org.madoguchi.admin.find;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.admin.StudentState;

/** 学生検索 / Find a student. */
@Named
@RequestScoped
public class FindBacking {

    @Inject
    private FindService service;

    @Inject
    private FindRequest request;

    private FindPage page;
    private List<String> faculties;
    private List<String> years;

    /** Searches before anything is written: the frame says whether the directory answered. */
    public void load() {
        page = service.find(request.query());
        faculties = service.choices("faculty");
        years = service.choices("year");
    }

    /** The rows asked for. */
    public List<FindRow> getRows() {
        return page().rows();
    }

    /** Where the next page begins, or {@code null} at the end. */
    public String getNext() {
        return page().next();
    }

    /** Faces asks before the page is written when a button of the frame was pressed. */
    private FindPage page() {
        if (page == null) {
            load();
        }
        return page;
    }

    /** What was typed. */
    public String getText() {
        return request.value("q");
    }

    /** A filter or place in the list that is asked for, or {@code null}. */
    public String value(String name) {
        return request.value(name);
    }

    public StudentState[] getStates() {
        return StudentState.values();
    }

    /** Those of the accounts; none where no attribute is set. */
    public List<String> getFaculties() {
        return faculties;
    }

    /** Those of the accounts; none where no attribute is set. */
    public List<String> getYears() {
        return years;
    }

    /** Whether this is not the first page. */
    public boolean isContinued() {
        return !request.query().isFirst();
    }
}
