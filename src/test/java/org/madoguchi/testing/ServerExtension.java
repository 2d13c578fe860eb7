package org.madoguchi.testing;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes Arquillian ask {@link MicroContainer}, {@link Deployments} and {@link SharedDeployment}. */
public class ServerExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, MicroContainer.class)
                .observer(SharedDeployment.class)
                .service(DeploymentScenarioGenerator.class, Deployments.class);
    }
}
