package org.madoguchi.admin.disclosure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.function.Function;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskWords;
import org.madoguchi.admin.trail.TrailWords;
import org.madoguchi.web.Languages;
import org.madoguchi.web.PageResponse;
import org.madoguchi.web.Times;
import org.madoguchi.web.University;
import org.omnifaces.cdi.Param;

/** 保有個人データの開示 / Disclosure: says what the file will hold, and writes it by a button, so that no link makes one. */
@Named
@RequestScoped
public class DisclosureBacking {

    @Inject
    private DisclosureService service;

    @Inject
    private University university;

    @Inject
    private Times times;

    @Inject
    private DeskWords words;

    @Inject
    private TrailWords trail;

    @Inject
    private Languages languages;

    @Inject
    private PageResponse answer;

    @Inject
    @Param
    private String id;

    private Optional<Account> account;

    public boolean isFound() {
        return find().isPresent();
    }

    public Account getAccount() {
        return find().orElseThrow();
    }

    /** Writes the file for programs. */
    public void writeJson() throws IOException {
        write("application/json", "json", JsonFile::new);
    }

    /** Writes the file for people. */
    public void writePage() throws IOException {
        write(
                "text/html",
                "html",
                writer -> new PaperFile(writer, university, times, words, trail, languages.getLocale()));
    }

    private void write(String type, String ending, Function<Writer, DisclosureFile> file) throws IOException {
        var response = answer.response();
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"disclosure-" + getAccount().getUserId() + "." + ending + "\"");
        service.disclose(getAccount(), file.apply(response.getWriter()));
        FacesContext.getCurrentInstance().responseComplete();
    }

    private Optional<Account> find() {
        if (account == null) {
            account = service.find(id);
        }
        return account;
    }
}
