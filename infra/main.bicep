metadata description = 'GovernanceBot for one organisation: one identity, one store, one web app, one bot registration.'

@description('Start of every name: lower-case letters and digits.')
@minLength(3)
@maxLength(10)
param name string = 'govbot'

@description('Where the data is kept and the bot runs.')
param location string = resourceGroup().location

@description('The name that people see before the app package is installed.')
@maxLength(42)
param displayName string = 'Socialmediawijzer'

@description('The App Service plan. Always On, which the reminders need, starts at B1.')
param planSku string = 'B1'

@description('How the tables are copied. Standard_ZRS survives the loss of a data centre in the region.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('The Entra object ids of the people who administer the bot in Teams, with commas between them.')
param administrators string = ''

// Names of stores, sites and bots are unique in the world.
var uniqueName = '${name}-${uniqueString(resourceGroup().id)}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: uniqueName
  location: location
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    name: take(replace(uniqueName, '-', ''), 24)
    location: location
    sku: storageSku
    principalId: identity.properties.principalId
  }
}

module web 'web.bicep' = {
  name: 'web'
  params: {
    name: uniqueName
    location: location
    planSku: planSku
    identityId: identity.id
    settings: {
      // The bot's registration, its tokens and its tables all use this one identity.
      Teams__AppId: identity.properties.clientId
      Teams__TenantId: identity.properties.tenantId
      Teams__ManagedIdentityClientId: identity.properties.clientId
      // Which of the identities of a web app Azure.Identity takes where none is named.
      AZURE_CLIENT_ID: identity.properties.clientId
      Storage__Engine: 'azure'
      Storage__Endpoint: storage.outputs.tableEndpoint
      Organisation__Administrators: administrators
    }
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: uniqueName
    displayName: displayName
    endpoint: 'https://${web.outputs.hostName}/api/messages'
    identityId: identity.id
    appId: identity.properties.clientId
    tenantId: identity.properties.tenantId
  }
}

@description('The value of BOT_ID in the app package.')
output botAppId string = identity.properties.clientId
output webAppName string = uniqueName
output hostName string = web.outputs.hostName
output tableEndpoint string = storage.outputs.tableEndpoint
