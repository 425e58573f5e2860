// Én virtuell maskin med assistenten i container, og det den trenger rundt seg. Én maskin, fordi databasen er én fil på en vanlig disk.
// Ikke lintet og ikke prøvd i Azure der dette ble skrevet. Kjør «az bicep build --file teamsapp/infra/main.bicep» og «what-if» først; se README.md her.
targetScope = 'resourceGroup'

@description('Kort navn, små bokstaver og tall. Blir del av alle navn og av adressen.')
@minLength(3)
@maxLength(12)
param name string

@description('Der alt ligger. Velg en region i Norge eller EU.')
param location string = 'norwayeast'

@description('MICROSOFT_APP_ID: app-id-en til boten i Entra.')
param microsoftAppId string

@description('MICROSOFT_APP_TENANT_ID og ALLOWED_TENANTS: leietakeren.')
param tenantId string = subscription().tenantId

@description('MICROSOFT_APP_PASSWORD: hemmeligheten til boten. Legges i Key Vault.')
@secure()
param microsoftAppPassword string

@description('HASH_KEY: minst 32 tilfeldige tegn. Legges i Key Vault. Ta vare på den et annet sted også.')
@secure()
param hashKey string

@description('SECRET_EXPIRES: siste dag hemmeligheten gjelder, som 2027-11-22.')
param secretExpires string

@description('DEFAULT_OFFICE: nord, midt, vest, sor, ost eller oslo.')
@allowed(['nord', 'midt', 'vest', 'sor', 'ost', 'oslo'])
param defaultOffice string

@description('ADMINISTRATORS: objekt-id-ene fra Entra med komma mellom.')
param administrators string

@description('LEADERS: objekt-id-ene til lederne med komma mellom, eller tom.')
param leaders string = ''

@description('Offentlig SSH-nøkkel for brukeren alis. Porten er stengt utenfra; bruk az ssh eller Bastion.')
param sshPublicKey string

@description('Utgaven av bildet i registeret, som 0.1.0.')
param imageTag string

var registryName = '${name}alis${uniqueString(resourceGroup().id)}'
var host = '${name}-alis.${location}.cloudapp.azure.com'
var image = '${registryName}.azurecr.io/alis-assistenten:${imageTag}'
var acrPull = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-alis'
  location: location
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: registryName
  location: location
  sku: { name: 'Basic' }
  properties: { adminUserEnabled: false }
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, acrPull)
  scope: registry
  properties: { roleDefinitionId: acrPull, principalId: identity.properties.principalId, principalType: 'ServicePrincipal' }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}-alis-${uniqueString(resourceGroup().id)}', 24)
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'AzureServices'
      virtualNetworkRules: [{ id: network.properties.subnets[0].id }]
    }
  }
}

resource appPassword 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'MICROSOFT-APP-PASSWORD'
  properties: { value: microsoftAppPassword }
}

resource hashKeySecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'HASH-KEY'
  properties: { value: hashKey }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUser)
  scope: vault
  properties: { roleDefinitionId: secretsUser, principalId: identity.properties.principalId, principalType: 'ServicePrincipal' }
}

// Utenfra er bare https åpen, og http for at sertifikatet skal kunne fornyes.
resource guard 'Microsoft.Network/networkSecurityGroups@2023-11-01' = {
  name: '${name}-alis'
  location: location
  properties: {
    securityRules: [
      {
        name: 'https'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRanges: ['80', '443']
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: '${name}-alis'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
    subnets: [
      {
        name: 'alis'
        properties: {
          addressPrefix: '10.20.0.0/26'
          networkSecurityGroup: { id: guard.id }
          serviceEndpoints: [{ service: 'Microsoft.KeyVault' }]
        }
      }
    ]
  }
}

resource address 'Microsoft.Network/publicIPAddresses@2023-11-01' = {
  name: '${name}-alis'
  location: location
  sku: { name: 'Standard' }
  properties: { publicIPAllocationMethod: 'Static', dnsSettings: { domainNameLabel: '${name}-alis' } }
}

resource card 'Microsoft.Network/networkInterfaces@2023-11-01' = {
  name: '${name}-alis'
  location: location
  properties: {
    ipConfigurations: [
      {
        name: 'alis'
        properties: { subnet: { id: network.properties.subnets[0].id }, publicIPAddress: { id: address.id } }
      }
    ]
  }
}

resource machine 'Microsoft.Compute/virtualMachines@2024-03-01' = {
  name: '${name}-alis'
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  dependsOn: [mayPull, mayRead, appPassword, hashKeySecret]
  properties: {
    hardwareProfile: { vmSize: 'Standard_B2s' }
    networkProfile: { networkInterfaces: [{ id: card.id }] }
    securityProfile: { securityType: 'TrustedLaunch', uefiSettings: { secureBootEnabled: true, vTpmEnabled: true } }
    storageProfile: {
      imageReference: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' }
      osDisk: { createOption: 'FromImage', managedDisk: { storageAccountType: 'StandardSSD_LRS' } }
      // Databasen: en disk for seg, som overlever maskinen.
      dataDisks: [
        {
          lun: 0
          createOption: 'Empty'
          diskSizeGB: 32
          deleteOption: 'Detach'
          caching: 'None'
          managedDisk: { storageAccountType: 'Premium_LRS' }
        }
      ]
    }
    osProfile: {
      computerName: '${name}-alis'
      adminUsername: 'alis'
      linuxConfiguration: {
        disablePasswordAuthentication: true
        ssh: { publicKeys: [{ path: '/home/alis/.ssh/authorized_keys', keyData: sshPublicKey }] }
      }
      customData: base64(cloudInit)
    }
  }
}

var cloudInit = replace(replace(replace(replace(replace(loadTextContent('cloud-init.yaml'), '@@SETTINGS@@', settings), '@@IMAGE@@', image), '@@HOST@@', host), '@@VAULT@@', vault.properties.vaultUri), '@@IDENTITY@@', identity.properties.clientId)

// Navnene er assistentens egne; en test holder dem mot listen over innstillinger. Hemmelighetene hentes fra Key Vault av maskinen selv.
var settings = join([
  'MICROSOFT_APP_ID=${microsoftAppId}'
  'MICROSOFT_APP_TENANT_ID=${tenantId}'
  'ALLOWED_TENANTS=${tenantId}'
  'DEFAULT_OFFICE=${defaultOffice}'
  'ADMINISTRATORS=${administrators}'
  'LEADERS=${leaders}'
  'SECRET_EXPIRES=${secretExpires}'
  'WEB_URL=https://${host}'
  'DATABASE_URL=file:/app/data/assistant.db'
  'METRICS_PORT=9464'
], '\n      ')

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-alis'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'ALIS-assistenten'
    endpoint: 'https://${host}/api/messages'
    msaAppId: microsoftAppId
    msaAppType: 'SingleTenant'
    msaAppTenantId: tenantId
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel' }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-alis'
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30 }
}

resource agent 'Microsoft.Compute/virtualMachines/extensions@2024-03-01' = {
  parent: machine
  name: 'AzureMonitorLinuxAgent'
  location: location
  properties: {
    publisher: 'Microsoft.Azure.Monitor'
    type: 'AzureMonitorLinuxAgent'
    typeHandlerVersion: '1.0'
    autoUpgradeMinorVersion: true
    settings: { authentication: { managedIdentity: { 'identifier-name': 'mi_res_id', 'identifier-value': identity.id } } }
  }
}

resource collect 'Microsoft.Insights/dataCollectionRules@2022-06-01' = {
  name: '${name}-alis'
  location: location
  kind: 'Linux'
  properties: {
    dataSources: {
      syslog: [{ name: 'syslog', streams: ['Microsoft-Syslog'], facilityNames: ['daemon'], logLevels: ['Warning', 'Error', 'Critical', 'Alert', 'Emergency'] }]
    }
    destinations: { logAnalytics: [{ name: 'logs', workspaceResourceId: logs.id }] }
    dataFlows: [{ streams: ['Microsoft-Syslog'], destinations: ['logs'] }]
  }
}

resource collects 'Microsoft.Insights/dataCollectionRuleAssociations@2022-06-01' = {
  name: '${name}-alis'
  scope: machine
  properties: { dataCollectionRuleId: collect.id }
}

output messagesAddress string = 'https://${host}/api/messages'
output registry string = registry.name
