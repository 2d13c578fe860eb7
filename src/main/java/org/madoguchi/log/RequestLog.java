package org.madoguchi.log;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Logger;

/** Says to the log which request a thread answers, from the request's beginning to its end, its error page included. */
@WebListener
public class RequestLog implements ServletContextListener, ServletRequestListener {

    /** Held, as it would lose its handler when nobody did. */
    private static final Logger OURS = Logger.getLogger("org.madoguchi");

    private final RequestMark mark = new RequestMark();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        OURS.addHandler(mark);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        OURS.removeHandler(mark);
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        RequestMark.begin(RequestId.of((HttpServletRequest) event.getServletRequest()));
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        RequestMark.end();
    }
}
