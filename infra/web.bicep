metadata description = 'Where the bot runs.'

param name string
param location string
param planSku string
param identityId string

@description('App settings by name.')
param settings object

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: {
    name: planSku
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      alwaysOn: true
      healthCheckPath: '/health'
      http20Enabled: true
      ftpsState: 'Disabled'
      // On Linux this is what the container writes; the log stream shows it.
      httpLoggingEnabled: true
      logsDirectorySizeLimit: 35
      // Not 1.3: the service that calls bots for Teams speaks 1.2 (https://github.com/MicrosoftDocs/msteams-docs/issues/12015).
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
    }
  }
}

resource siteSettings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  // The package is mounted as it is: a deployment is in place at once or not at all.
  properties: union(settings, { WEBSITE_RUN_FROM_PACKAGE: '1' })
}

// Deployments sign in with Microsoft Entra ID; the site has no passwords.
resource scm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

resource ftp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

output hostName string = site.properties.defaultHostName
