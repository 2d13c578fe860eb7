package org.madoguchi.mail;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Stops the scheduler while the application is still whole. The end of CDI's application context comes too late for it:
 * on Payara the result of a mail under way can no longer be noted then, and the mail would be sent again.
 */
@WebListener
public class MailShutdown implements ServletContextListener {

    @Inject
    private MailScheduler scheduler;

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        scheduler.stop();
    }
}
