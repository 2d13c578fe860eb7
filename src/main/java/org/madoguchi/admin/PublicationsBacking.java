package org.madoguchi.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.madoguchi.mail.MailText;
import org.madoguchi.manual.ManualFile;

/** PDFs of the manual and texts of mails that wait for a second person, for 承認待ち and the rail. */
@Named
@RequestScoped
public class PublicationsBacking {

    @Inject
    private PublicationsService service;

    private List<ManualFile> files;
    private List<MailText> texts;

    /** PDFs, by topic. */
    public List<ManualFile> getFiles() {
        if (files == null) {
            files = service.files();
        }
        return files;
    }

    /** Texts of mails, the longest first. */
    public List<MailText> getTexts() {
        if (texts == null) {
            texts = service.texts();
        }
        return texts;
    }

    /** How many PDFs wait for the caller. */
    public long getFileCount() {
        return getFiles().stream()
                .filter(file -> service.isForCaller(file.getSentBy()))
                .count();
    }

    /** How many texts of mails wait for the caller. */
    public long getTextCount() {
        return getTexts().stream()
                .filter(text -> service.isForCaller(text.getAuthor()))
                .count();
    }
}
