package org.madoguchi.admin.handbook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.web.Languages;
import org.omnifaces.cdi.Param;

/** 窓口の手引き / Staff handbook: the tasks that the caller may do, and one of them. */
@Named
@RequestScoped
public class HandbookBacking {

    @Inject
    private DeskAccess access;

    @Inject
    private Languages languages;

    @Inject
    @Param(name = "task")
    private String chosen;

    private HandbookText text;

    /** Those of the caller. */
    public List<HandbookTask> getTasks() {
        return Stream.of(HandbookTask.values()).filter(this::isMine).toList();
    }

    /** The one that was chosen; {@code null} for the contents alone. */
    public HandbookTask getTask() {
        return getTasks().stream()
                .filter(task -> task.getKey().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    /** The key of the task of the present screen; {@code null} where there is none for the caller. */
    public String getHere() {
        return Optional.of(FacesContext.getCurrentInstance().getViewRoot().getViewId())
                .flatMap(HandbookTask::of)
                .filter(this::isMine)
                .map(HandbookTask::getKey)
                .orElse(null);
    }

    /** Not before it is read: every page of the desk asks for its task. */
    private HandbookText text() {
        if (text == null) {
            text = new HandbookText(languages.getLocale());
        }
        return text;
    }

    private boolean isMine(HandbookTask task) {
        return access.may(task.right());
    }

    /** What a task is called. */
    public String title(HandbookTask task) {
        return text().text(task, "title");
    }

    /** When there is need of it. */
    public String when(HandbookTask task) {
        return text().text(task, "when");
    }

    /** What to do, one thing after the other. */
    public List<String> steps(HandbookTask task) {
        return text().texts(task, "step");
    }

    /** What to know besides. */
    public List<String> notes(HandbookTask task) {
        return text().texts(task, "note");
    }
}
