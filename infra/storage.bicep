metadata description = 'The tables: no keys, only the identity of the bot gets in.'

param name string
param location string
param sku string
param principalId string

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage#storage-table-data-contributor
var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource access 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, storageTableDataContributor)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageTableDataContributor)
  }
}

// Tables have no soft delete: with the account, every decision ever recorded would be gone.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep-the-history'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the approvals and the calendar. Remove this lock only after an export.'
  }
}

output tableEndpoint string = account.properties.primaryEndpoints.table
